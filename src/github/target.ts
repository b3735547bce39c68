/** What in the repository on GitHub a run speaks to. */
export interface Target {
  readonly owner: string;
  readonly repo: string;
  /** The commit that checks and reviews are about: the head of the pull request, not the merge that is checked out. */
  readonly headSha: string;
  /** Number of the pull request, where there is one. */
  readonly pullRequest?: number;
  /** 16 hexadecimal digits that tell this step of this job from every other one, the same on each of its runs. */
  readonly key: string;
}
