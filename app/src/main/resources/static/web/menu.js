// On a narrow screen the menu is one row that scrolls: it begins where the reader is.
document.querySelector('.menu a[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
