/** What the names of plans end with: 第2期総合戦略, 健康増進計画, ビジョン2030. */
export const PLAN_WORDS = ['計画', '戦略', 'ビジョン', 'プラン', '構想', '大綱', '指針', 'プログラム', 'アジェンダ'];
