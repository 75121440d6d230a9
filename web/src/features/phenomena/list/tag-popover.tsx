import { Tag } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/ui/button.tsx';
import { Field } from '@/ui/field.tsx';
import { Input } from '@/ui/input.tsx';
import { Popover, PopoverContent, PopoverTrigger } from '@/ui/popover.tsx';
import { readTag } from './bulk.ts';

interface TagPopoverProps {
  /** The number of records that a tag would be added to. */
  countFor(tag: string): number;
  onTag(tag: string): void;
}

export function TagPopover({ countFor, onTag }: TagPopoverProps) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button>
          <Tag aria-hidden />
          Add tag
        </Button>
      </PopoverTrigger>
      <PopoverContent>
        <form
          className="flex flex-col gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            const read = readTag(text);
            if ('error' in read) return setError(read.error);
            if (countFor(read.tag) === 0) {
              return setError(
                'None of these can take it: they have it, are full, or are not yours',
              );
            }
            onTag(read.tag);
            setOpen(false);
            setText('');
          }}
        >
          <Field label="Tag" error={error}>
            {(control) => (
              <Input
                {...control}
                value={text}
                onChange={(event) => {
                  setText(event.target.value);
                  setError(undefined);
                }}
                placeholder="night"
              />
            )}
          </Field>
          <Button type="submit" variant="primary">
            Add to the selected
          </Button>
        </form>
      </PopoverContent>
    </Popover>
  );
}
