import { describe, expect, test } from 'vitest';
import { judgeBatch } from '../../infra/local/batch-outcome.ts';

const IDS = ['a', 'b', 'c'];

describe('what Lambda makes of an answer to a batch', () => {
  test.each([
    ['null', null],
    ['nothing', undefined],
    ['an empty object', {}],
    ['a null list', { batchItemFailures: null }],
    ['an empty list', { batchItemFailures: [] }],
  ])('%s is success', (_name, response) => {
    expect(judgeBatch(IDS, response)).toEqual({ done: IDS, failed: [] });
  });

  test.each([
    ['an empty id', { batchItemFailures: [{ itemIdentifier: '' }] }],
    ['a null id', { batchItemFailures: [{ itemIdentifier: null }] }],
    ['a misspelt key', { batchItemFailures: [{ itemidentifier: 'a' }] }],
    ['an id of another batch', { batchItemFailures: [{ itemIdentifier: 'a' }, { itemIdentifier: 'z' }] }],
    ['no list', { batchItemFailures: 'a' }],
    ['no object', 'done'],
  ])('%s fails the whole batch', (_name, response) => {
    expect(judgeBatch(IDS, response)).toEqual({ done: [], failed: IDS });
  });

  test('known ids fail alone', () => {
    const response = { batchItemFailures: [{ itemIdentifier: 'b' }, { itemIdentifier: 'b' }] };
    expect(judgeBatch(IDS, response)).toEqual({ done: ['a', 'c'], failed: ['b'] });
  });
});
