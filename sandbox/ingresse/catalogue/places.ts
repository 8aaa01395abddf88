import { manaus, saoPaulo, type Zone } from './dates.ts';

/** Where events take place; invented, on the map where their cities are. */
export type Place = {
  id: number;
  name: string;
  street: string;
  city: string;
  state: string;
  zip: string;
  zone: Zone;
  latitude: number;
  longitude: number;
};

type Row = [number, string, string, string, string, string, Zone, number, number];
const rows: readonly Row[] = [
  [31, 'Pier 4', 'Rua do Cais, 10', 'Santos', 'SP', '11013000', saoPaulo, -23.9335, -46.325],
  [
    32,
    'Arena Maré Alta',
    'Avenida das Ondas, 900',
    'Rio de Janeiro',
    'RJ',
    '22775000',
    saoPaulo,
    -22.978,
    -43.392,
  ],
  [33, 'Galpão Vila Ipê', 'Rua dos Ipês, 71', 'São Paulo', 'SP', '05033000', saoPaulo, -23.527, -46.687],
  [34, 'Teatro Aurora', 'Rua Direita, 214', 'Belo Horizonte', 'MG', '30110000', saoPaulo, -19.924, -43.935],
  [35, 'Casa do Igarapé', 'Avenida do Porto, 33', 'Manaus', 'AM', '69005000', manaus, -3.135, -60.023],
  [36, 'Concha do Farol', 'Largo do Farol, 2', 'Salvador', 'BA', '40140000', saoPaulo, -13.004, -38.533],
  [
    37,
    'Usina do Recife Antigo',
    'Cais da Alfândega, 55',
    'Recife',
    'PE',
    '50030000',
    saoPaulo,
    -8.063,
    -34.871,
  ],
  [
    38,
    'Pedreira do Sul',
    'Estrada da Pedreira, 1200',
    'Curitiba',
    'PR',
    '82110000',
    saoPaulo,
    -25.384,
    -49.277,
  ],
];

export const places: readonly Place[] = rows.map(
  ([id, name, street, city, state, zip, zone, latitude, longitude]) => ({
    id,
    name,
    street,
    city,
    state,
    zip,
    zone,
    latitude,
    longitude,
  }),
);

export function place(id: number): Place {
  const found = places.find((one) => one.id === id);
  if (!found) throw new Error(`There is no place ${id}.`);
  return found;
}
