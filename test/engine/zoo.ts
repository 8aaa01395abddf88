import { composed } from '../federation/composed.ts';

/** A supergraph with what Foyer's own has not: unions, requirements, provisions, fields that moved, lists of lists. */
export const ZOO = composed({
  animals: {
    schema: `
      type Query {
        animals(first: Int = 3, kinds: [Kind!]): [Animal!]! animal(id: ID!): Animal anything: [Anything] pen: [[Animal!]]
        zoo: Zoo @shareable
      }
      type Mutation { feed(id: ID!, what: Food): Animal rename(id: ID!, name: String!): Lion }
      input Food { name: String = "hay" grams: Int! kinds: [Kind] }
      enum Kind { BIG SMALL HIDDEN @inaccessible }
      interface Being { id: ID! }
      interface Animal implements Being @key(fields: "id") { id: ID! name: String! kind: Kind mother: Animal keeper: Keeper home: House voice: String kin: [Being] }
      type Lion implements Animal & Being @key(fields: "id") {
        id: ID! name: String! kind: Kind mother: Animal keeper: Keeper home: House mane(unit: String = "cm"): Int cubs: [Lion!]
        voice: String! kin: [Lion!]! }
      type Fish implements Animal & Being @key(fields: "id") {
        id: ID! name: String! kind: Kind mother: Animal keeper: Keeper @provides(fields: "name") home: House fins: [Int!]
        voice: String kin: [Animal] }
      type Keeper @key(fields: "id") { id: ID! name: String @external }
      type House @shareable { size: Size inmates: [Animal] }
      type Size @shareable { width: Int! height: Float }
      union Anything = Lion | Fish | Keeper | House
      type Zoo @key(fields: "id") { id: ID! star: Animal }`,
  },
  people: {
    schema: `
      type Query { keepers: [Keeper!] zoo: Zoo @shareable whoever: Person }
      type Mutation { hire(name: String!): Keeper }
      union Person = Keeper | Visitor
      interface Being { id: ID! }
      type Keeper implements Being @key(fields: "id") { id: ID! name: String @shareable boss: Keeper wage: Int! note: String team: [[Keeper]] }
      type Visitor implements Being @key(fields: "id") { id: ID! likes: [Animal!]! name: String! }
      interface Animal @key(fields: "id", resolvable: false) { id: ID! }
      type Lion implements Animal @key(fields: "id", resolvable: false) { id: ID! }
      type Fish implements Animal @key(fields: "id", resolvable: false) { id: ID! }
      type Zoo @key(fields: "id") { id: ID! director: Keeper people: [Person!] }`,
  },
  health: {
    schema: `
      type Query { ill: [Animal!] }
      type Animal @interfaceObject @key(fields: "id") {
        id: ID! weight: Float name: String! @external kind: Kind @external
        doctor: Keeper risk(level: Int! = 2): Int @requires(fields: "name kind") checks: [Check!]! }
      enum Kind { BIG SMALL HIDDEN @inaccessible }
      type Check { at: String! by: Keeper! of: Animal }
      type Keeper @key(fields: "id") { id: ID! wage: Int! @external note: String @override(from: "people") insured: Boolean @requires(fields: "wage") }`,
  },
  shop: {
    schema: `
      type Query { sold: [Anything!] }
      union Anything = Lion | Toy
      type Lion @key(fields: "id") { id: ID! mane(unit: String = "cm"): Int @external toys: [Toy!] brush: String @requires(fields: "mane") }
      type Toy @key(fields: "id") { id: ID! price: Size! buyer: Visitor }
      type Size @shareable { width: Int! height: Float }
      type Visitor @key(fields: "id") { id: ID! spent: Int }`,
  },
}).sdl;
