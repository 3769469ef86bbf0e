// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title Roots of one transparency log, by tree size
/// @notice Holds what a log's operator stated and when; says nothing about whether a record in the
/// log is true. Roots are read with a plain call at the latest block, so that a node which pruned
/// its old logs still answers. No proxy, no upgrade, nothing can be taken back.
contract AnchorRegistry {
    /// @notice The Merkle root (RFC 9162) of the log at a tree size; zero when never anchored.
    mapping(uint64 size => bytes32 root) public roots;

    /// @notice Who may anchor.
    address public owner;

    /// @notice The largest tree size anchored so far.
    uint64 public latestSize;

    /// @notice Who may take the ownership over; zero when nobody was asked.
    address public pendingOwner;

    event Anchored(uint64 indexed size, bytes32 root);
    event HandoverOffered(address indexed from, address indexed to);
    event HandoverTaken(address indexed from, address indexed to);

    error NotOwner();
    error NotOffered();
    error SizeNotGrowing(uint64 latest, uint64 given);
    error EmptyRoot();

    constructor() {
        owner = msg.sender;
    }

    /// @notice States the root of the log at a tree size larger than every one before.
    function anchor(uint64 size, bytes32 root) external {
        if (msg.sender != owner) revert NotOwner();
        if (size <= latestSize) revert SizeNotGrowing(latestSize, size);
        if (root == 0) revert EmptyRoot();
        latestSize = size;
        roots[size] = root;
        emit Anchored(size, root);
    }

    /// @notice Offers the ownership; nothing changes until the other side takes it.
    function offerHandover(address to) external {
        if (msg.sender != owner) revert NotOwner();
        pendingOwner = to;
        emit HandoverOffered(msg.sender, to);
    }

    /// @notice Takes the ownership that was offered to the caller.
    function takeHandover() external {
        if (msg.sender != pendingOwner) revert NotOffered();
        emit HandoverTaken(owner, msg.sender);
        owner = msg.sender;
        pendingOwner = address(0);
    }
}
