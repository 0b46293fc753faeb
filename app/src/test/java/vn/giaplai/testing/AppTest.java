package vn.giaplai.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import vn.giaplai.security.QuickHashes;

/**
 * The whole application on a random port over a real, empty PostgreSQL: one server a JVM, one fresh database a
 * context. The demo school is not loaded unless a test asks for it with {@code giaplai.demo.load=true}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({TestSchool.class, SmallSchool.class, SmallClasses.class, Pages.class, QuickHashes.class})
@ContextConfiguration(initializers = TestDatabase.class)
public @interface AppTest {}
