package org.parentvoice.kit.page;

import java.util.Set;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/**
 * Makes {@link PageHelp} known to templates as {@code #kit}. A bean would not do: since Thymeleaf
 * 3.1.4 templates may not name beans in links, attributes and fragment parameters (issue 1082
 * there).
 */
final class KitDialect extends AbstractDialect implements IExpressionObjectDialect {

    private final PageHelp help;

    KitDialect(PageHelp help) {
        super("kit");
        this.help = help;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {
            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of("kit");
            }

            @Override
            public Object buildObject(IExpressionContext context, String name) {
                return help;
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }
}
