import { freezeTree } from '../../runtime/freezeTree.ts'
import type { View } from '../view.ts'
import { commerce } from './commerce.ts'
import { externalId } from './externalId.ts'
import { group } from './group.ts'
import { os } from './os.ts'
import { standardEvent } from './standardEvent.ts'
import { surface } from './surface.ts'
import { time } from './time.ts'
import { user } from './user.ts'

/** The views in the order of the documentation. The list is short and frozen. */
const list: readonly View[] = [user, group, time, standardEvent, commerce, surface, os, externalId]

/** The views by name. */
export const views: ReadonlyMap<string, View> = /* @__PURE__ */ freezeTree(
  /* @__PURE__ */ new Map(/* @__PURE__ */ list.map(view => [view.name, view]))
)
