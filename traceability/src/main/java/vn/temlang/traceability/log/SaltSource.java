package vn.temlang.traceability.log;

/** Gives salts that nobody can foresee. */
public interface SaltSource {
  Salt next();
}
