package vn.giaplai.archive;

import io.ocfl.api.DigestAlgorithmRegistry;
import io.ocfl.api.OcflRepository;
import io.ocfl.api.model.OcflVersion;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.cache.NoOpCache;
import io.ocfl.core.db.DbType;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleLayoutConfig;
import io.ocfl.core.lock.DbObjectLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.giaplai.database.OwnFolder;

/** Opens the OCFL storage root; objects are locked through PostgreSQL, so several nodes can share one root. */
@Configuration(proxyBeanMethods = false)
class OcflConfiguration {

    /** A write holds its lock for milliseconds; after this long its owner is dead. */
    private static final Duration LOCK_AT_MOST = Duration.ofMinutes(1);

    @Bean
    @DependsOnDatabaseInitialization
    Shelf shelf(
            DataSource dataSource,
            @Value("${giaplai.archive.directory:${giaplai.data-directory}/archive}") Path directory)
            throws IOException {
        return open(directory, dataSource);
    }

    /** Opens the root, and makes it where there is none. New versions are staged beside it, on the same file system. */
    static OcflShelf open(Path directory, DataSource dataSource) throws IOException {
        var root = OwnFolder.secure(directory);
        var staging = OwnFolder.secure(root.resolveSibling(root.getFileName() + "-staging"));
        return new OcflShelf(
                repository(root, staging, dataSource),
                root,
                () -> Files.getFileStore(root).getUsableSpace());
    }

    static OcflRepository repository(Path root, Path staging, DataSource dataSource) {
        return new OcflRepositoryBuilder()
                .defaultLayoutConfig(new HashedNTupleLayoutConfig())
                .ocflConfig(config -> config.setOcflVersion(OcflVersion.OCFL_1_1)
                        .setDefaultDigestAlgorithm(DigestAlgorithmRegistry.sha512))
                .storage(storage -> storage.fileSystem(root))
                // Without the library's builder, which creates the table: who works here may create none.
                .objectLock(new DbObjectLock(DbType.POSTGRES, "ocfl_object_lock", dataSource, LOCK_AT_MOST))
                // Another node may have written: always read the inventory that is on the disk.
                .inventoryCache(new NoOpCache<>())
                .prettyPrintJson()
                .workDir(staging)
                .build();
    }
}
