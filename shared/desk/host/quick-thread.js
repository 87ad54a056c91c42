// Begins a thread of the program: its first argument, a module by its address, is loaded as quickly as the program itself.
import '../quick-loading.js';

await import(process.argv[2] ?? '');
