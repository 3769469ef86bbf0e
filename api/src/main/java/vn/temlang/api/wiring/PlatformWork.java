package vn.temlang.api.wiring;

import jakarta.inject.Singleton;
import vn.temlang.api.access.RequestReach;
import vn.temlang.storefrontsync.work.BackgroundWork;

/** The engine of the shops works for everybody at once. */
@Singleton
class PlatformWork implements BackgroundWork {
  @Override
  public void run(Runnable task) {
    RequestReach.asThePlatform(task);
  }
}
