const states = `al alabama,ak alaska,az arizona,ar arkansas,ca california,co colorado,ct connecticut,de delaware,dc districtofcolumbia,fl florida,ga georgia,hi hawaii
id idaho,il illinois,in indiana,ia iowa,ks kansas,ky kentucky,la louisiana,me maine,md maryland,ma massachusetts,mi michigan,mn minnesota,ms mississippi
mo missouri,mt montana,ne nebraska,nv nevada,nh newhampshire,nj newjersey,nm newmexico,ny newyork,nc northcarolina,nd northdakota,oh ohio,ok oklahoma
or oregon,pa pennsylvania,ri rhodeisland,sc southcarolina,sd southdakota,tn tennessee,tx texas,ut utah,vt vermont,va virginia,wa washington
wv westvirginia,wi wisconsin,wy wyoming,as americansamoa,gu guam,mp northernmarianaislands,pr puertorico,vi virginislands`

/**
 * Names of the states, the district and the territories of the USA, in small letters without spaces, and their two letters.
 *
 * @see https://www.census.gov/library/reference/code-lists/ansi.html
 */
export const usStates: ReadonlyMap<string, string> = /* @__PURE__ */ readStates(states)

function readStates(states: string): ReadonlyMap<string, string> {
  return new Map(states.split(/,|\n/).map(entry => [entry.slice(3), entry.slice(0, 2)]))
}
