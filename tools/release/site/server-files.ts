import { PERMISSIONS } from './served-policy';
import { fillTemplate } from './fill-template';

/** What the servers' configurations say. */
export interface ServedRelease {
  readonly origin: string;
  readonly version: string;
  /** The Content-Security-Policy header. */
  readonly policy: string;
  /** The served files' paths, relative to the site's folder. */
  readonly files: readonly string[];
}

/** Whether a file is named by its content and therefore never changes. */
export function isNamedByContent(path: string): boolean {
  return /^[a-z]+\.[0-9a-f]{12}\.js$/.test(path);
}

/** The nginx configuration of a release. @param template `tools/deploy/nginx/shinchoku.conf` */
export function nginxConfiguration(template: string, release: ServedRelease): string {
  return fillTemplate(template, places(release));
}

/** The IIS configuration of a release. @param template `tools/deploy/iis/web.config` */
export function iisConfiguration(template: string, release: ServedRelease): string {
  const LASTING = release.files.filter(isNamedByContent).map(lastingFile).join('\n');
  return fillTemplate(template, { ...places(release), LASTING });
}

function places({ origin, version, policy }: ServedRelease): Record<string, string> {
  const { hostname, port } = new URL(origin);
  return {
    ORIGIN: origin,
    VERSION: version,
    HOST: hostname,
    PORT: port === '' ? '443' : port,
    CSP: policy,
    PERMISSIONS,
  };
}

/** IIS knows no patterns: each lasting file has a place of its own. */
function lastingFile(path: string): string {
  return `  <location path="${path}">
    <system.webServer>
      <staticContent>
        <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" cacheControlCustom="public, immutable" />
      </staticContent>
    </system.webServer>
  </location>`;
}
