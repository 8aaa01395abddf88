import { DateTime } from 'luxon';
import PDFDocument from 'pdfkit';
import type { Context } from './endpoint.ts';
import { localized } from './institutions.ts';
import type { Issued } from './ticket-wire.ts';

const MARGIN = 48;
const BAR = { narrow: 1.1, wide: 2.8, height: 70 };
/** Interleaved 2 of 5: which of the five bars of a digit are wide. */
const WIDE = ['00110', '10001', '01001', '11000', '00101', '10100', '01100', '00011', '10010', '01010'];

/** Tickets to print, one a page. */
export async function ticketsPdf(tickets: readonly Issued[], context: Context): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A5', layout: 'landscape', margin: MARGIN, autoFirstPage: false });
  pdf.info.Title = `${context.channel.name} tickets`;
  pdf.info.CreationDate = context.now;
  const parts: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(Buffer.concat(parts)));
    pdf.on('error', reject);
  });
  for (const issued of tickets) {
    pdf.addPage();
    for (const [size, text] of linesOf(issued, context)) pdf.fontSize(size).text(text);
    drawBars(pdf, issued.ticket.barcode, pdf.page.height - MARGIN - BAR.height - 24);
    pdf.fontSize(10).text(issued.ticket.barcode, MARGIN, pdf.page.height - MARGIN - 16, { lineBreak: false });
  }
  pdf.end();
  return done;
}

function linesOf({ movement, operation, document, ticket }: Issued, context: Context): [number, string][] {
  const { catalogue, institution, channel, language, now } = context;
  const product = catalogue.product(operation.productId, now);
  const performance = operation.performanceId
    ? catalogue.performance(operation.performanceId, now)
    : undefined;
  const seat = movement.seatId ? performance?.plan.seats.get(movement.seatId) : undefined;
  const tariff = product?.season.tariffs.find(({ id }) => id === operation.tariffId);
  const when = movement.validFrom && DateTime.fromISO(movement.validFrom, { zone: institution.zone });
  const name = [movement.contact?.firstName, movement.contact?.lastName].filter(Boolean).join(' ');
  const { fractionDigit, currencyCode } = institution.currency;
  const price = (operation.unitPrice / 1000).toFixed(fractionDigit);
  return [
    [20, product ? localized(performance?.name ?? product.name, language, institution) : ''],
    [12, performance ? `${performance.plan.site.name}, ${performance.plan.name}` : institution.name],
    [12, when ? when.setLocale(language).toLocaleString(DateTime.DATETIME_FULL) : ''],
    [14, seat ? `${seat.area.name}, ${seat.block.code}, ${seat.row} ${seat.number}` : ''],
    [12, `${tariff ? localized(tariff.name, language, institution) : ''}  ${price} ${currencyCode}`],
    [12, name],
    [9, `${channel.name}  ${document.orderId}  ${ticket.id}`],
  ].filter((line): line is [number, string] => line[1] !== '');
}

/** Digits in pairs: the bars of one stand for the first, the gaps between them for the second. */
function drawBars(pdf: PDFKit.PDFDocument, digits: string, y: number): void {
  let x = MARGIN;
  let ink = true;
  const stroke = (wide: boolean) => {
    const width = wide ? BAR.wide : BAR.narrow;
    if (ink) pdf.rect(x, y, width, BAR.height);
    x += width;
    ink = !ink;
  };
  for (const wide of [false, false, false, false]) stroke(wide);
  for (const [, first = '0', second = '0'] of digits.matchAll(/(\d)(\d)/g)) {
    for (let at = 0; at < 5; at += 1) {
      stroke(WIDE[Number(first)]?.[at] === '1');
      stroke(WIDE[Number(second)]?.[at] === '1');
    }
  }
  for (const wide of [true, false, false]) stroke(wide);
  pdf.fill('black');
}
