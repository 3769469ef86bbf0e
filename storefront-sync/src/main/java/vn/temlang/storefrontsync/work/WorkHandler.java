package vn.temlang.storefrontsync.work;

/** Does the work of one kind. May be called again for what it has done already. */
public interface WorkHandler {
  WorkKind kind();

  WorkOutcome handle(WorkItem item);
}
