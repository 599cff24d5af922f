import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '../../shared/connotations/model/byte-stream.ts';
import {
  readCoarseMatrix,
  readCoarseRow,
  readRow,
  writeCoarseRow,
  writeRow,
} from '../../shared/connotations/model/quantise.ts';

const rows = fc.array(fc.float({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 70 });

/** Half a step of the row, which is at most an eighth of an octave larger than it need be. */
const halfStep = (row: readonly number[], steps: number): number =>
  ((Math.max(...row.map(Math.abs)) / steps) * 2 ** (1 / 8)) / 2 + 1e-5;

test.each([
  { name: 'fine', steps: 127, write: writeRow, read: readRow },
  { name: 'coarse', steps: 3, write: writeCoarseRow, read: readCoarseRow },
])(
  'a weight of a $name row comes back within half a step, and the next row where it stood',
  ({ steps, write, read }) => {
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const writer = new ByteWriter();
        write(writer, Float32Array.from(first));
        write(writer, Float32Array.from(second));
        const reader = new ByteReader(writer.finish());
        for (const row of [first, second]) {
          const back = new Float32Array(row.length);
          read(reader, back);
          for (const [i, value] of row.entries())
            expect(Math.abs((back[i] as number) - value)).toBeLessThanOrEqual(halfStep(row, steps));
        }
        expect(reader.left).toBe(0);
      }),
    );
  },
);

test('a row of a matrix that stays packed adds what the row read by itself holds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.array(rows, { minLength: 1, maxLength: 5 }), (width, many) => {
      const writer = new ByteWriter();
      const wide = many.map((row) => Float32Array.from({ length: width }, (_, i) => row[i] ?? 0));
      for (const row of wide) writeCoarseRow(writer, row);
      const bytes = writer.finish();
      const reader = new ByteReader(bytes);
      const matrix = readCoarseMatrix(new ByteReader(bytes), wide.length, width);
      for (const row of wide.keys()) {
        const alone = new Float32Array(width);
        readCoarseRow(reader, alone);
        const added = new Float32Array(width);
        matrix.addRow(added, row, 1);
        expect(added).toEqual(alone);
      }
    }),
  );
});
