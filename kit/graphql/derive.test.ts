import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type GraphQLObjectType,
  isInputObjectType,
  isObjectType,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { expect, test } from 'vitest';
import { contractDocument, contractText } from './contract.ts';
import { ENTITY_INTERFACES, indexSchema, sdlOf, serviceSchema, supplierSchema } from './derive.ts';

const EXTRA = 'extend type AcmeEvent { "Its colour." colour: String }';
const supplier = buildSubgraphSchema(supplierSchema('Acme', EXTRA));

function objectType(name: string): GraphQLObjectType {
  const type = supplier.getType(name);
  if (!isObjectType(type)) throw new Error(`there is no type ${name}`);
  return type;
}
const directivesOf = (name: string) =>
  (objectType(name).astNode?.directives ?? []).map((directive) => directive.name.value);

test.each(ENTITY_INTERFACES)('a supplier has a type of its own for %s, with all of its fields', (name) => {
  const type = objectType(`Acme${name}`);
  expect(type.getInterfaces().map((one) => one.name)).toContain(name);
  const wanted = contractDocument().definitions.flatMap((definition) =>
    definition.kind === 'InterfaceTypeDefinition' && definition.name.value === name
      ? (definition.fields ?? []).map((field) => field.name.value)
      : [],
  );
  expect(wanted).toContain('id');
  expect(Object.keys(type.getFields())).toEqual(expect.arrayContaining(wanted));
  expect(directivesOf(`Acme${name}`)).toContain('key');
  // The interface itself is the index's.
  expect(supplier.getType(name)?.astNode?.directives).toEqual([]);
});

test('what it has beyond the contract is added', () => {
  expect(objectType('AcmeEvent').getFields()).toHaveProperty('colour');
});

test('values are shared by all subgraphs; only services see what is for services', () => {
  expect(directivesOf('Availability')).toEqual(['shareable']);
  expect(directivesOf('SupplierManifest')).toEqual(expect.arrayContaining(['shareable', 'inaccessible']));
  expect(directivesOf('SupplierHealth')).not.toContain('inaccessible');
  const hold = supplier.getType('SupplierHoldInput');
  expect(isInputObjectType(hold) && hold.astNode?.directives?.map((one) => one.name.value)).toEqual([
    'inaccessible',
  ]);
  for (const root of ['Query', 'Mutation']) {
    const fields = Object.values(objectType(root).getFields()).filter(({ name }) =>
      name.startsWith('supplier'),
    );
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields)
      expect(field.astNode?.directives?.map((one) => one.name.value)).toEqual(['shareable', 'inaccessible']);
  }
});

test('the marker of indexed fields stays in the contract', () => {
  expect(contractText()).toContain('@indexed');
  expect(sdlOf(supplierSchema('Acme'))).not.toContain('@indexed');
});

test('the index owns the interfaces, and has of each type what it keeps', () => {
  const extra = 'type Query { events: [Event!]! } extend interface Event { rank: Int }';
  const document = indexSchema(
    [
      { code: 'acme', prefix: 'Acme' },
      { code: 'zenith', prefix: 'Zenith' },
    ],
    extra,
  );
  const schema = buildSubgraphSchema(document);
  for (const prefix of ['Acme', 'Zenith']) {
    const type = schema.getType(`${prefix}Event`);
    if (!isObjectType(type)) throw new Error('there is no such type');
    const fields = Object.keys(type.getFields());
    expect(fields).toEqual(expect.arrayContaining(['id', 'title', 'rank']));
    expect(fields).not.toContain('description');
  }
  const text = sdlOf(document);
  expect(text).toMatch(/interface Event(?: implements \w+)? @key\(fields: "id"\)/);
  expect(text).not.toContain('@indexed');
  expect(text).toMatch(/title: String! .*@override\(from: "acme"\)/);
});

test('a service takes only the values it needs', () => {
  const document = serviceSchema('type Query { due: Money }');
  const names = document.definitions
    .filter((one): one is ObjectTypeDefinitionNode => one.kind === 'ObjectTypeDefinition')
    .map((one) => one.name.value);
  expect(names.sort()).toEqual(['Money', 'Query']);
  expect(buildSubgraphSchema(document).getType('CurrencyCode')).toBeDefined();
});
