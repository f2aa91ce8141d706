// Mistakes in JavaScript, not matters of taste. `./test` runs it; types are looked at by tsc (web/tsconfig.json).
import js from '@eslint/js';
import globals from 'globals';

const built = { WAYMARK_ONE_FILE: 'readonly', WAYMARK_PEER_HOOKS: 'readonly', WAYMARK_VERSION: 'readonly', WAYMARK_WORKER: 'readonly' };
const rules = {
  ...js.configs.recommended.rules,
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-var': 'error',
  'prefer-const': 'error',
  'no-unused-vars': ['error', { args: 'after-used', argsIgnorePattern: '^_', caughtErrors: 'none' }],
  'no-empty': ['error', { allowEmptyCatch: true }],
  'no-control-regex': 'off',
  'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
};

export default [
  { ignores: ['build/**', 'node_modules/**'] },
  { files: ['web/page/*.js'], languageOptions: { globals: { ...globals.browser, ...built } }, rules },
  {
    files: ['tools/**/*.mjs', 'tests/**/*.mjs'],
    // What a test hands to a page runs there.
    languageOptions: { globals: { ...globals.node, ...globals.browser, Module: 'readonly', axe: 'readonly' } },
    rules: { ...rules, 'max-lines-per-function': 'off' },
  },
];
