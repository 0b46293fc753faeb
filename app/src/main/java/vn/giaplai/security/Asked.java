package vn.giaplai.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The class that the address of a page names: {@code classCode} in its path, {@code year} there or beside it. A page may be
 * asked for without a year and then shows the one of today; a form says it.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Asked {}
