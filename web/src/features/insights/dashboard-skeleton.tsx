/** Placeholders with the size of the loading content, so that the layout does not shift. */
export function DashboardSkeleton() {
  const block = 'animate-pulse rounded-lg border border-line bg-hover motion-reduce:animate-none';
  return (
    <div role="status" className="flex flex-col gap-4">
      <span className="sr-only">Loading</span>
      <div className={`${block} h-20`} />
      <div className="grid gap-4 xl:grid-cols-[3fr_2fr]">
        <div className={`${block} h-80`} />
        <div className={`${block} h-80`} />
      </div>
      <div className="grid gap-4 md:grid-cols-2 2xl:grid-cols-3">
        <div className={`${block} h-56`} />
        <div className={`${block} h-56`} />
        <div className={`${block} h-56`} />
      </div>
    </div>
  );
}
