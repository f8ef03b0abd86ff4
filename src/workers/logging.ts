import { DefaultLogger, Runtime } from '@temporalio/worker';
import pino from 'pino';

/** Routes everything that worker and SDK log into one stream of JSON lines on standard error, secrets removed. */
export function installLogging(level: 'DEBUG' | 'INFO' | 'WARN' | 'ERROR'): pino.Logger {
  const log = pino(
    {
      level: level.toLowerCase(),
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: ['*.apiKey', '*.authorization', '*.headers', 'error.cause'], remove: true },
    },
    pino.destination({ fd: 2, sync: true }),
  );
  Runtime.install({
    logger: new DefaultLogger(level, ({ level: entryLevel, message, meta }) => {
      log[methodOf(entryLevel)](safe(meta), message);
    }),
    telemetryOptions: { logging: { filter: { core: 'WARN', other: 'WARN' }, forward: {} } },
  });
  return log;
}

function methodOf(level: string): 'debug' | 'info' | 'warn' | 'error' {
  switch (level) {
    case 'TRACE':
    case 'DEBUG':
      return 'debug';
    case 'WARN':
      return 'warn';
    case 'ERROR':
      return 'error';
    default:
      return 'info';
  }
}

/** Errors are logged by name and place: their messages and causes may quote what a vendor or a customer wrote. */
function safe(meta: Readonly<Record<string | symbol, unknown>> | undefined): Record<string, unknown> {
  const entries = Object.entries(meta ?? {}).map(([key, value]) => [
    key,
    value instanceof Error ? { name: value.name, type: typeOf(value) } : value,
  ]);
  return Object.fromEntries(entries);
}

function typeOf(error: Error): string | null {
  return 'type' in error && typeof error.type === 'string' ? error.type : null;
}
