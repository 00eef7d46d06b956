import { AddPage, type FollowParams, followMetadata } from '@/components/follow/AddPage';

export const dynamic = 'force-dynamic';
export const generateMetadata = followMetadata('add.title');

export default async function Page({ params, searchParams }: FollowParams) {
  return <AddPage {...(await params)} search={await searchParams} reopen={false} />;
}
