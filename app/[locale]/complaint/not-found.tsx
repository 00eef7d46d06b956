export { default } from '../follow/not-found';
