import { ShieldCheck } from 'lucide-react';
import { useOnline } from '@/lib/online.ts';
import { useCommands } from '@/lib/shortcuts/registry.ts';
import { Button } from '@/ui/button.tsx';

interface VerifyButtonProps {
  busy: boolean;
  onVerify(): void;
}

export function VerifyButton({ busy, onVerify }: VerifyButtonProps) {
  const isOnline = useOnline();
  useCommands([
    {
      id: 'audit.verify',
      title: 'Verify the log',
      group: 'Audit',
      keywords: ['seal', 'chain', 'tamper'],
      run: onVerify,
    },
  ]);
  return (
    <Button variant="primary" busy={busy} disabled={!isOnline} onClick={onVerify}>
      {!busy && <ShieldCheck aria-hidden />}
      Verify now
    </Button>
  );
}
