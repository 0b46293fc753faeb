package vn.giaplai.processes;

import javax.sql.DataSource;

/**
 * A bean of this type makes the engine's tables, where the user of the other data source may not; whatever it makes, that
 * one must be able to read and write.
 */
public record SchemaOwner(DataSource dataSource) {}
