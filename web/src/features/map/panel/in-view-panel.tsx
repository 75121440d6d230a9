import { useId } from 'react';
import { formatCount } from '@/lib/format/number.ts';
import { Citation } from '@/ui/aircraft/citation.tsx';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/ui/tabs.tsx';
import { useAddress } from '../map-contexts.ts';
import { Filters } from './filters.tsx';
import { AircraftList, PhenomenaList, ShootsList } from './lists.tsx';
import { useInView } from './use-in-view.ts';

interface InViewPanelProps {
  /** Whether the source of aircraft is cited here, for want of room under the map. */
  cites: boolean;
}

/** Scrolls by itself if it contains no list that does. */
const LIST = 'flex min-h-0 flex-1 flex-col overflow-y-auto pt-0';

/** What is in view, by kind, with its filters: the map in words. */
export function InViewPanel({ cites }: InViewPanelProps) {
  const inView = useInView();
  const { search, update } = useAddress();
  const id = useId();
  const tab = search.list ?? 'phenomena';
  const count = (value: number | null) =>
    value === null ? null : <span className="tabular text-ink-3">{formatCount(value)}</span>;
  return (
    <Tabs
      value={tab}
      onValueChange={(value) =>
        update({ list: value === 'aircraft' || value === 'shoots' ? value : undefined })
      }
      className="flex min-h-0 flex-1 flex-col"
    >
      <TabsList aria-label="In view" className="shrink-0 px-1.5" id={id}>
        <TabsTrigger value="phenomena" className="px-2">
          Phenomena {count(inView.phenomena.count)}
        </TabsTrigger>
        <TabsTrigger value="aircraft" className="px-2">
          Aircraft {count(inView.aircraft?.count ?? null)}
        </TabsTrigger>
        <TabsTrigger value="shoots" className="px-2">
          Shoots {count(inView.shoots.count)}
        </TabsTrigger>
      </TabsList>
      <TabsContent value="phenomena" className={LIST}>
        <Filters />
        <PhenomenaList inView={inView.phenomena} />
      </TabsContent>
      <TabsContent value="aircraft" className={LIST}>
        <AircraftList inView={inView.aircraft} />
      </TabsContent>
      <TabsContent value="shoots" className={LIST}>
        <ShootsList inView={inView.shoots} />
      </TabsContent>
      {cites && (
        <div className="shrink-0 border-t border-line px-3 py-2">
          <Citation />
        </div>
      )}
    </Tabs>
  );
}
