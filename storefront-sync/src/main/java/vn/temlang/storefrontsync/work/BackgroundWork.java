package vn.temlang.storefrontsync.work;

/** Says of what the engine does by itself that it is for everybody, and does it. */
@FunctionalInterface
public interface BackgroundWork {
  void run(Runnable task);
}
