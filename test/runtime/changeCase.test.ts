import { describe, expect, it } from 'vitest'
import { changeCase } from '../../src/runtime/changeCase.ts'

describe('changeCase', () => {
  it.each([
    ['Order Completed', 'order_completed', 'orderCompleted', 'order-completed', 'Order Completed'],
    ['order_2_items', 'order_2_items', 'order2Items', 'order-2-items', 'Order 2 Items'],
    ['iOS App', 'i_os_app', 'iOsApp', 'i-os-app', 'I Os App'],
    ['  ', '', '', '', ''],
    ['ÜBER groß', 'über_groß', 'überGroß', 'über-groß', 'Über Groß'],
    ['TITLE', 'title', 'title', 'title', 'Title']
  ])('writes %j in all styles', (text, snake, camel, kebab, title) => {
    const styles = ['snake', 'camel', 'kebab', 'title'] as const
    expect(styles.map(style => changeCase(text, style))).toEqual([snake, camel, kebab, title])
  })
})
