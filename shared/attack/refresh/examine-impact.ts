import type { LibraryEntry } from '../../library/library-entry.ts';
import type { StoredAlert } from '../../storage/alert-store.ts';
import { diffDatasets } from '../diff-datasets.ts';
import { type ImpactReport, toDiffReport } from '../diff-report.ts';
import { type Impact, type ImpactItem, impactOnAlert, impactOnEntry, summariseImpact } from '../impact-report.ts';
import type { MoveScope } from '../migrate-techniques.ts';

/** What a release would be held against. */
export interface ImpactSubjects {
  readonly entries: AsyncIterable<LibraryEntry>;
  /** Absent: stored alerts are not looked at. */
  readonly alerts?: AsyncIterable<StoredAlert>;
}

async function examine<Subject>(
  subjects: AsyncIterable<Subject>,
  impactOn: (subject: Subject) => ImpactItem | undefined,
): Promise<Impact> {
  const touched: ImpactItem[] = [];
  let examined = 0;
  for await (const subject of subjects) {
    examined++;
    const item = impactOn(subject);
    if (item) touched.push(item);
  }
  return summariseImpact(examined, touched);
}

/** The impact report of a move between two releases: what changes in them, and in what is kept. Nothing is written. */
export async function examineImpact(scope: MoveScope, { entries, alerts }: ImpactSubjects): Promise<ImpactReport> {
  const library = await examine(entries, ({ signatureKey, signature, techniques, basis }) =>
    impactOnEntry({ key: signatureKey, signature, techniques, basis }, scope),
  );
  const stored =
    alerts &&
    (await examine(alerts, ({ alertId, mapping }) =>
      impactOnAlert({ key: alertId, signature: mapping.signature, techniques: mapping.techniques }, scope),
    ));
  return {
    ...toDiffReport(diffDatasets(scope.from.dataset, scope.to.dataset)),
    impact: { library, ...(stored && { alerts: stored }) },
  };
}
