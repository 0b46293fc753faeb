package vn.giaplai.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which demo school: with whole classes of forty, or with twelve in each for whoever only wants to walk the way once. */
@Configuration(proxyBeanMethods = false)
class DemoConfiguration {

    @Bean
    DemoSchool demoSchool(@Value("${giaplai.demo.whole-classes}") boolean whole) {
        return whole ? DemoSchool.generate() : DemoSchool.generateSmall();
    }
}
