import { NotFound } from '@/components/errors/NotFound';

export default function NotFoundPage() {
  return <NotFound />;
}
