import { synthesize } from './synthesize.ts';

// The CDK command line starts this file and hands over its options in these two variables.
const { CDK_OUTDIR, CDK_CONTEXT_JSON } = process.env;

await synthesize({
  ...(CDK_OUTDIR && { outdir: CDK_OUTDIR }),
  context: CDK_CONTEXT_JSON ? JSON.parse(CDK_CONTEXT_JSON) : {},
});
