package vn.giaplai.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole application with the demo school in a database of its own: subjects are shared by all schools, so tests of
 * the demo school cannot share a database with tests that make their own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AppTest
@TestPropertySource(properties = "giaplai.demo.load=true")
public @interface DemoTest {}
