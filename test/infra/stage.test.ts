import { describe, expect, it } from 'vitest';
import { readStage } from '#infra/stage';

const noContext = () => undefined;
const contextOf = (values: Record<string, unknown>) => (key: string) => values[key];

describe('readStage', () => {
  it('runs on the host when local, on arm64 Linux elsewhere', () => {
    expect(readStage('local', noContext)).toMatchObject({
      architecture: process.arch,
      platform: process.platform,
    });
    expect(readStage('dev', noContext)).toMatchObject({ architecture: 'arm64', platform: 'linux' });
  });

  it('protects a stage it does not know like production', () => {
    expect(readStage('customer-a', noContext)).toMatchObject({
      terminationProtection: true,
      removalPolicy: 'retain',
    });
  });

  it('takes options as the command line gives them', () => {
    const context = contextOf({
      shardCount: '4',
      alarms: 'essential',
      allowedOrigins: 'https://a.example,https://b.example',
    });
    expect(readStage('dev', context)).toMatchObject({
      shardCount: 4,
      alarms: 'essential',
      allowedOrigins: ['https://a.example', 'https://b.example'],
    });
  });

  it.each([
    ['businessTimeZone', 'Mars/Olympus'],
    ['shardCount', '0'],
    ['logRetentionDays', '2'],
    ['scheduleExpression', 'every day'],
    ['maintenanceScheduleExpression', 'sometimes'],
    ['alarmEmail', 'nobody'],
    ['oidcIssuer', 'https://login.example.com'],
    ['oidcAudience', 'liftoff'],
  ])('refuses %s = %s', (key, value) => {
    expect(() => readStage('dev', contextOf({ [key]: value }))).toThrow(key);
  });

  it('refuses a stage that cannot be part of a name', () => {
    expect(() => readStage('Prod/1', noContext)).toThrow('stage');
  });
});
