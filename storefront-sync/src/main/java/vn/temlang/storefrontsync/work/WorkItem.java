package vn.temlang.storefrontsync.work;

/**
 * A wish that was taken for doing.
 *
 * @param generation how often it was wished until it was taken: a later wish is a reason to do it
 *     again
 * @param attempts 1 at the first try
 */
public record WorkItem(WorkKey key, long generation, int attempts) {}
