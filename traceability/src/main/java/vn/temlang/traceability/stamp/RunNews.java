package vn.temlang.traceability.stamp;

/** Hears that a run of stamps can be printed, once, in the transaction that makes it. */
public interface RunNews {
  void ready(StampRun run);
}
