export * from './accounts';
export * from './audit';
export * from './departments';
export * from './notifications';
export * from './reports';
export * from './town';
