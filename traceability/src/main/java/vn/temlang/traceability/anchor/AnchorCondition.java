package vn.temlang.traceability.anchor;

/** What stands between the log and its anchor; names are public contract. */
public enum AnchorCondition {
  /** Everything signed is anchored, or on its way. */
  WORKING,
  /** No answer from the endpoint; tried again. */
  CHAIN_UNREACHABLE,
  /** The endpoint is another chain than configured. */
  WRONG_CHAIN,
  /** No registry configured, none deployed, and deploying is not allowed. */
  NO_CONTRACT,
  /** The registry's address holds no code any more. */
  CONTRACT_LOST,
  /** The account cannot pay for a transaction. */
  NO_GAS_MONEY,
  /** The contract holds a larger or another tree than ours: the log was set back, or forked. */
  LOG_BEHIND_CHAIN,
  /** The node or the contract refused the transaction. */
  REFUSED
}
