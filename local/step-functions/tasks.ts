import { AwsError } from '../json-protocol.ts';
import type { InvocationResult } from '../lambda/function-configuration.ts';
import type { LambdaFunctions } from '../lambda/lambda-functions.ts';
import type { Topics } from '../sns/topics.ts';
import type { RecordEvent } from './history.ts';
import { dataLimitExceeded, jsonBytes, MAX_STATE_BYTES, TaskError } from './task-error.ts';

// biome-ignore lint/suspicious/noExplicitAny: the interpreter's JSON type is as wide
type Json = any;

export interface TaskServices {
  readonly functions: LambdaFunctions;
  readonly topics: Topics;
}

/**
 * Runs the resource of a Task state.
 *
 * @throws TaskError whose name is what Retry and Catch match, e.g. the `errorType` of a function
 */
export function createTask(
  resource: string,
  stateName: string,
  services: TaskServices,
): (input: Json, record: RecordEvent) => Promise<Json> {
  const [, service, action] = /^arn:aws:states:::([^:]+):([^:]+)$/.exec(resource) ?? [];
  const run = service === 'lambda' ? invokeFunction : service === 'sns' ? publish : invokeByArn;
  const names = service === undefined ? LAMBDA_EVENTS : TASK_EVENTS;
  const about = service === undefined ? { resource } : { resourceType: service, resource: action };

  return async (input, record) => {
    const parameters = JSON.stringify(input);
    record(names.scheduled, { ...about, ...(service ? { parameters } : { input: parameters }) });
    record(names.started, service ? about : undefined);
    try {
      const output = await run(input, resource, services);
      if (jsonBytes(output) > MAX_STATE_BYTES) throw dataLimitExceeded(`The state/task '${stateName}'`);
      record(names.succeeded, { ...(service && about), output: JSON.stringify(output) });
      return output;
    } catch (error) {
      const { name, message } = error as Error;
      record(names.failed, { ...(service && about), error: name, cause: message });
      throw error;
    }
  };
}

const TASK_EVENTS = {
  scheduled: 'TaskScheduled',
  started: 'TaskStarted',
  succeeded: 'TaskSucceeded',
  failed: 'TaskFailed',
} as const;
const LAMBDA_EVENTS = {
  scheduled: 'LambdaFunctionScheduled',
  started: 'LambdaFunctionStarted',
  succeeded: 'LambdaFunctionSucceeded',
  failed: 'LambdaFunctionFailed',
} as const;

/** `arn:aws:states:::lambda:invoke`: https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html */
async function invokeFunction(input: Json, _resource: string, { functions }: TaskServices): Promise<Json> {
  const { FunctionName, Payload = {}, InvocationType = 'RequestResponse' } = input;
  if (InvocationType !== 'RequestResponse') {
    throw new TaskError(
      'States.Runtime',
      `InvocationType ${InvocationType} is not supported here`,
      false,
      false,
    );
  }
  const output = await invoked(functions, FunctionName, Payload);
  return { ExecutedVersion: '$LATEST', Payload: output, StatusCode: 200 };
}

const invokeByArn = (input: Json, resource: string, { functions }: TaskServices): Promise<Json> =>
  invoked(functions, resource, input);

async function invoked(functions: LambdaFunctions, functionName: string, payload: Json): Promise<Json> {
  let result: InvocationResult;
  try {
    result = await functions.invoke(functionName, JSON.stringify(payload));
  } catch (error) {
    if (error instanceof AwsError) throw new TaskError(`Lambda.${error.code}`, error.message);
    throw error;
  }
  if (result.error) throw new TaskError(result.error.errorType, JSON.stringify(result.error));
  return JSON.parse(result.payload);
}

/** `arn:aws:states:::sns:publish`: https://docs.aws.amazon.com/step-functions/latest/dg/connect-sns.html */
async function publish(input: Json, _resource: string, { topics }: TaskServices): Promise<Json> {
  const { TopicArn, Message, Subject } = input;
  const message = typeof Message === 'string' ? Message : JSON.stringify(Message);
  try {
    return { MessageId: await topics.publish({ topicArn: TopicArn, message, subject: Subject }) };
  } catch (error) {
    if (error instanceof AwsError) throw new TaskError(`SNS.${error.code}Exception`, error.message);
    throw error;
  }
}
