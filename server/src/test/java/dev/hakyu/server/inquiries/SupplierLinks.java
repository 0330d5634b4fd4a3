package dev.hakyu.server.inquiries;

import dev.hakyu.daily.inquiry.InquiryFolder;
import dev.hakyu.server.workspace.Workspace;
import java.io.IOException;
import java.time.Clock;
import org.springframework.beans.factory.BeanFactory;

/// Makes links for suppliers from outside the package.
public final class SupplierLinks {
    private SupplierLinks() {}

    /// The path of the page for the first supplier of the first inquiry.
    public static String first(BeanFactory beans) throws IOException {
        var directory = beans.getBean(Workspace.class).directory();
        InquiryFolder folder =
                InquiryFolder.of(directory, InquiryFolder.list(directory).getFirst());
        return "/answer/"
                + folder.id()
                + "/"
                + AnswerLinks.of(folder)
                        .make(
                                folder.read().asked().getFirst(),
                                beans.getBean("hakyuClock", Clock.class).instant())
                        .token();
    }
}
