package vn.giaplai.demo;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code --giaplai.demo.files=DIRECTORY} writes the demo files at the start, so that a stranger can try the import. */
@Component
@Order(200)
final class DemoFilesOption implements ApplicationRunner {

    private final DemoSchool demo;
    private final String directory;

    DemoFilesOption(DemoSchool demo, @Value("${giaplai.demo.files:}") String directory) {
        this.demo = demo;
        this.directory = directory;
    }

    @Override
    @SuppressWarnings("SystemOut")
    public void run(ApplicationArguments arguments) throws IOException {
        if (!directory.isBlank()) {
            var target = Path.of(directory).toAbsolutePath();
            DemoFiles.write(demo, target);
            System.out.println("  Đã ghi các tệp mẫu để thử nhập dữ liệu vào: " + target);
        }
    }
}
