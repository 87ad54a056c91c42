import { hash } from 'node:crypto';
import type { Sha256 } from '../flow/ports/hashing.ts';

export const sha256: Sha256 = (content) => hash('sha256', content, 'hex');
