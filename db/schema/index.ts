export * from './accounts';
export * from './audit';
export * from './departments';
export * from './documents';
export * from './notifications';
export * from './reports';
export * from './tokens';
export * from './town';
