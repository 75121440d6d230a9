import { CATEGORIES, CATEGORY_LABELS, type WeekFigures } from '@nest/model';
import { countryName } from '@/lib/format/country.ts';
import { formatCount, formatPlural } from '@/lib/format/number.ts';
import { formatMinutes } from '@/lib/format/time.ts';
import { Card, CardBody, CardHeader } from '@/ui/card.tsx';
import { CountedList } from './counted-list.tsx';
import { DayBars } from './day-bars.tsx';
import { Figure } from './figure.tsx';
import { describeChange } from './labels.ts';
import { StatusList } from './status-list.tsx';

/** The workspace's figures for a week. */
export function WorkspaceWeek({ figures }: { figures: WeekFigures }) {
  const { reported, reportedBefore, triaged, concluded, waiting } = figures;
  const took = ({ meanMin }: WeekFigures['triaged']) =>
    meanMin === null ? undefined : `after ${formatMinutes(meanMin)} on average`;
  const of = reported > 0 ? `, of ${formatPlural(reported, 'report')}` : '';
  const categories = CATEGORIES.map((name): [string, number] => [
    CATEGORY_LABELS[name],
    figures.categories[name],
  ]).filter(([, count]) => count > 0);
  return (
    <Card>
      <CardHeader title="The workspace" />
      <dl className="grid grid-cols-2 sm:grid-cols-4">
        <Figure
          name="Reported"
          value={formatCount(reported)}
          note={describeChange(reported, reportedBefore)}
        />
        <Figure name={`Looked at${of}`} value={formatCount(triaged.count)} note={took(triaged)} />
        <Figure
          name={`Concluded${of}`}
          value={formatCount(concluded.count)}
          note={took(concluded)}
        />
        <Figure name="Waiting for a first look" value={formatCount(waiting)} note="of all times" />
      </dl>
      {reported > 0 && (
        <CardBody className="grid gap-x-10 gap-y-6 border-t border-line sm:grid-cols-2">
          <Part title="By day">
            <DayBars days={figures.days} />
          </Part>
          <Part title="Where they stand">
            <StatusList counts={figures.statuses} none="Nothing." />
          </Part>
          <Part title="By category">
            <CountedList counts={categories} none="Nothing." />
          </Part>
          <Part title="Countries with most">
            <CountedList
              counts={figures.countries.map(({ country, count }) => [countryName(country), count])}
              none="None has a place that may be shown."
            />
          </Part>
        </CardBody>
      )}
    </Card>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-2 text-xs text-ink-3">{title}</h3>
      {children}
    </div>
  );
}
