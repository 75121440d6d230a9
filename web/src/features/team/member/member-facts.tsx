import { MEMBER_LABELS, type Member } from '@nest/model';
import { Link } from '@tanstack/react-router';
import { Card, CardBody, CardHeader, Fact, Facts } from '@/ui/card.tsx';
import { CopyButton } from '@/ui/copy-button.tsx';
import { PROVIDERS } from '@/ui/providers.ts';
import { Ago, ObservedTime } from '@/ui/time.tsx';
import { Factors } from '../list/columns.tsx';

interface MemberFactsProps {
  uid: string;
  member: Member;
  roleName: string;
}

export function MemberFacts({ uid, member, roleName }: MemberFactsProps) {
  return (
    <Card>
      <CardHeader title="About" />
      <CardBody>
        <Facts>
          <Fact name={MEMBER_LABELS.email}>
            <span className="-my-0.5 inline-flex max-w-full items-center gap-1">
              <span className="truncate">{member.email}</span>
              <CopyButton text={member.email} what="e-mail address" />
            </span>
          </Fact>
          <Fact name={MEMBER_LABELS.role}>
            <Link to="/team" search={{ role: member.role }} className="hover:underline">
              {roleName}
            </Link>
          </Fact>
          <Fact name={MEMBER_LABELS.providers}>
            {member.providers.length > 0 && (
              <ul className="flex flex-col gap-1">
                {member.providers.map((provider) => {
                  const { name, icon: Icon } = PROVIDERS[provider];
                  return (
                    <li key={provider} className="flex items-center gap-2">
                      <Icon aria-hidden className="size-3.5 text-ink-2" />
                      {name}
                    </li>
                  );
                })}
              </ul>
            )}
          </Fact>
          <Fact name={MEMBER_LABELS.factors}>
            <Factors factors={member.factors} />
          </Fact>
          <Fact name={MEMBER_LABELS.lastSeenAt}>
            {member.lastSeenAt && <Ago time={member.lastSeenAt} />}
          </Fact>
          <Fact name="Joined">
            <ObservedTime time={member.createdAt} precision="day" />
          </Fact>
          <Fact name="Member id">
            <span className="-my-0.5 inline-flex max-w-full items-center gap-1">
              <code className="truncate font-mono text-xs">{uid}</code>
              <CopyButton text={uid} what="member id" />
            </span>
          </Fact>
        </Facts>
      </CardBody>
    </Card>
  );
}
