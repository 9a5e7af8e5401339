// The preview's own words, in the language of the page.
'use strict';

sitePreview.words = {
  zh: {
    preview: '预览',
    collapse: '收起预览栏',
    expand: '展开预览栏',
    live: '已是最新',
    building: '正在生成…',
    offline: '预览已断开',
    stale: (n) => `有 ${n} 处错误，此页为上一次成功生成的版本`,
    noPage: (n) => `有 ${n} 处错误，还没有生成过页面`,
    lastGood: '上一次成功生成的版本',
    show: '查看错误',
    errors: (n) => `${n} 处错误`,
    warnings: (n) => `${n} 条提醒`,
    more: (n) => `另有 ${n} 条`,
    close: '关闭',
    draft: '草稿',
    source: '源语言',
    inStep: '与源语言一致',
    behind: (n) => `与源语言有 ${n} 处不一致`,
    untranslated: '未翻译',
    words: (n) => `${n} 字`,
    characters: (n) => `${n} 字符`,
    minutes: (n) => `阅读约 ${n} 分钟`,
    sideBySide: '双语对照',
    clicks: '点击查源文',
    copied: (place) => `已复制 ${place}`,
    opened: (place) => `在编辑器中打开 ${place}`,
    notCopied: (place) => place,
    languages: '语言版本',
  },
  en: {
    preview: 'Preview',
    collapse: 'Collapse the preview bar',
    expand: 'Expand the preview bar',
    live: 'Up to date',
    building: 'Building…',
    offline: 'Not connected',
    stale: (n) => `${n === 1 ? 'One error' : `${n} errors`}: this is the last good page`,
    noPage: (n) => `${n === 1 ? 'One error' : `${n} errors`}: no page has been built yet`,
    lastGood: 'The last good page',
    show: 'Show',
    errors: (n) => (n === 1 ? '1 error' : `${n} errors`),
    warnings: (n) => (n === 1 ? '1 warning' : `${n} warnings`),
    more: (n) => `and ${n} more`,
    close: 'Close',
    draft: 'Draft',
    source: 'source',
    inStep: 'in step with the source',
    behind: (n) => (n === 1 ? '1 place out of step' : `${n} places out of step`),
    untranslated: 'not translated',
    words: (n) => (n === 1 ? '1 word' : `${n} words`),
    characters: (n) => (n === 1 ? '1 character' : `${n} characters`),
    minutes: (n) => `${n} min read`,
    sideBySide: 'Side by side',
    clicks: 'Click for source',
    copied: (place) => `Copied ${place}`,
    opened: (place) => `Opened ${place}`,
    notCopied: (place) => place,
    languages: 'Languages',
  },
}[/^zh\b/i.test(document.documentElement.lang || navigator.language) ? 'zh' : 'en'];

// An element with its properties and children; text stays text.
sitePreview.make = (tag, properties = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element && name !== 'role') element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== ''));
  return element;
};
