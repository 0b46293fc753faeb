package vn.giaplai.audit;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What is counted is written every minute. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AuditConfiguration {}
