import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

export type Downloadable = 'firestore' | 'storage' | 'pubsub';

interface DownloadInfo {
  remoteUrl: string;
  downloadPathRelativeToCacheDir: string;
  binaryPathRelativeToCacheDir?: string;
}

function downloadInfo(name: Downloadable): DownloadInfo {
  const tools = dirname(require.resolve('firebase-tools/package.json'));
  const file = join(tools, 'lib/emulator/downloadableEmulatorInfo.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as Record<Downloadable, DownloadInfo>)[name];
}

/** Where firebase-tools keeps a downloaded emulator, or null if it is not there. */
export function inToolsCache(name: Downloadable): string | null {
  const folder =
    process.env.FIREBASE_EMULATORS_PATH ?? join(homedir(), '.cache', 'firebase', 'emulators');
  const info = downloadInfo(name);
  const path = join(
    folder,
    info.binaryPathRelativeToCacheDir ?? info.downloadPathRelativeToCacheDir,
  );
  return existsSync(path) ? path : null;
}

/** The variable that tells firebase-tools which file to run. */
export const overrideVariable = (name: Downloadable) =>
  `${name.toUpperCase()}_EMULATOR_BINARY_PATH` as const;

/** Whether firebase-tools can download the emulator now. Waits at most `timeoutMs`. */
export async function isDownloadable(name: Downloadable, timeoutMs = 3_000): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    return (await fetch(downloadInfo(name).remoteUrl, { method: 'HEAD', signal })).ok;
  } catch {
    return false;
  }
}

let sdkRoot: string | null | undefined;

/** The folder of the Google Cloud SDK, or null if it is not installed. */
function cloudSdkRoot(): string | null {
  if (sdkRoot !== undefined) return sdkRoot;
  const usual = [
    process.env.CLOUDSDK_ROOT_DIR,
    '/usr/lib/google-cloud-sdk',
    '/usr/share/google-cloud-sdk',
    '/opt/google-cloud-sdk',
    join(homedir(), 'google-cloud-sdk'),
  ];
  sdkRoot = usual.find((path) => path && existsSync(join(path, 'platform'))) ?? askGcloud();
  return sdkRoot;
}

function askGcloud(): string | null {
  try {
    const args = ['info', '--format=value(installation.sdk_root)'];
    return execFileSync('gcloud', args, { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return null;
  }
}

/** A file of the SDK's `platform` folder, or null if that component is not installed. */
export function inCloudSdk(relativePath: string): string | null {
  const root = cloudSdkRoot();
  if (!root) return null;
  const path = join(root, 'platform', relativePath);
  return existsSync(path) ? path : null;
}
