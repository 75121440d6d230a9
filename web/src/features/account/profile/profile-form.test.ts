import { describe, expect, test } from 'vitest';
import { draftOf, readProfile } from './profile-form.ts';

const PHOTO = 'https://avatars.githubusercontent.com/u/1';

describe('the profile form', () => {
  test('reads back what it shows', () => {
    const profile = { displayName: 'Ada Okafor', photoUrl: PHOTO };
    expect(readProfile(draftOf(profile)).profile).toEqual(profile);
    expect(readProfile(draftOf({ ...profile, photoUrl: null })).profile?.photoUrl).toBeNull();
  });

  test('takes no blanks round what was typed', () => {
    const draft = { displayName: ' Ada ', photoUrl: ` ${PHOTO} ` };
    expect(readProfile(draft).profile).toEqual({ displayName: 'Ada', photoUrl: PHOTO });
  });

  test.each([
    [{ displayName: '', photoUrl: '' }, { displayName: 'This must not be empty.' }],
    [
      { displayName: 'A', photoUrl: 'http://a.example/x' },
      {
        photoUrl:
          'This must be the https address of a picture at Google, GitHub, LinkedIn or Gravatar.',
      },
    ],
    [
      { displayName: 'x'.repeat(81), photoUrl: '' },
      { displayName: 'This must have at most 80 characters.' },
    ],
  ])('says what is wrong with %j', (draft, errors) => {
    expect(readProfile(draft).errors).toEqual(errors);
  });
});
