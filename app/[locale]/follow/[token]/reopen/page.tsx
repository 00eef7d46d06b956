import { AddPage, type FollowParams, followMetadata } from '@/components/follow/AddPage';

export const dynamic = 'force-dynamic';
export const generateMetadata = followMetadata('reopen.button');

export default async function Page({ params, searchParams }: FollowParams) {
  return <AddPage {...(await params)} search={await searchParams} reopen={true} />;
}
