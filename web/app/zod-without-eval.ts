import * as z from 'zod';

// The content security policy forbids code from text; zod would try it at the first object schema, and be reported.
z.config({ jitless: true });
