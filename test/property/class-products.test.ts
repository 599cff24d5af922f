import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createClassProducts } from '../../shared/connotations/model/class-products.ts';

const numbers = (length: number) =>
  fc.array(fc.float({ min: -4, max: 4, noNaN: true }), { minLength: length, maxLength: length });

/** A vector, and classes each with a row and a bias. */
const sums = fc
  .record({ dimensions: fc.integer({ min: 1, max: 9 }), count: fc.integer({ min: 1, max: 11 }) })
  .chain(({ dimensions, count }) =>
    fc.record({
      vector: numbers(dimensions),
      rows: fc.array(numbers(dimensions), { minLength: count, maxLength: count }),
    }),
  );

test('every class gets its bias and the product of the vector with its row, however often it is asked', () => {
  fc.assert(
    fc.property(sums, ({ vector, rows }) => {
      const bias = Float32Array.from(rows, (_, c) => c / 4);
      const products = createClassProducts(Float32Array.from(rows.flat()), bias);
      products.vector.set(vector);
      for (let times = 0; times < 2; times++) {
        const scores = products.score();
        expect(scores).toHaveLength(rows.length);
        for (const [c, row] of rows.entries()) {
          const product = row.reduce((sum, value, k) => sum + value * (vector[k] as number), bias[c] as number);
          expect(scores[c]).toBeCloseTo(product, 4);
        }
      }
    }),
  );
});
