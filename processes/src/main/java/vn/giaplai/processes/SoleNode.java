package vn.giaplai.processes;

/**
 * A bean of this type says that no other node works on this database. Steps that a killed run had begun are then taken up
 * at the start; among several nodes they wait until the lock of their job is over (300 s).
 */
public final class SoleNode {}
