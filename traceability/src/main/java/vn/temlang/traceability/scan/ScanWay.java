package vn.temlang.traceability.scan;

/** How the code came to us. */
public enum ScanWay {
  QR,
  TYPED
}
